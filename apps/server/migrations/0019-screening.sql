-- Generated from src/platform/db/screening-schema.ts by drizzle-kit.
CREATE TABLE "aml_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"user_type" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_check" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "screening_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"state" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_filter" "bytea" NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"flagged" integer NOT NULL,
	"unchecked" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "screening_chunks" (
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sealed_subjects" "bytea" NOT NULL,
	"sealed_results" "bytea",
	"done" boolean DEFAULT false NOT NULL,
	CONSTRAINT "screening_chunks_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);

ALTER TABLE "aml_checks" ADD CONSTRAINT "aml_checks_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_batches" ADD CONSTRAINT "screening_batches_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_chunks" ADD CONSTRAINT "screening_chunks_batch_id_screening_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."screening_batches"("id") ON DELETE cascade ON UPDATE no action;
CREATE INDEX "aml_checks_partner" ON "aml_checks" USING btree ("partner_id","created_at");
CREATE INDEX "screening_batches_partner" ON "screening_batches" USING btree ("partner_id","created_at");
CREATE INDEX "screening_batches_running" ON "screening_batches" USING btree ("state","changed_at");
CREATE INDEX "screening_batches_expiry" ON "screening_batches" USING btree ("expires_at");
