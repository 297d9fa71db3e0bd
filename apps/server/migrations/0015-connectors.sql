-- Generated from src/platform/db/connectors-schema.ts by drizzle-kit.
CREATE TABLE "database_answers" (
	"connector_id" uuid NOT NULL,
	"digest" "bytea" NOT NULL,
	"saying" jsonb NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "database_answers_connector_id_digest_pk" PRIMARY KEY("connector_id","digest")
);

CREATE TABLE "database_connectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"enabled" boolean NOT NULL,
	"required" boolean NOT NULL,
	"settings" jsonb,
	"sealed_secret" "bytea",
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

ALTER TABLE "database_answers" ADD CONSTRAINT "database_answers_connector_id_database_connectors_id_fk" FOREIGN KEY ("connector_id") REFERENCES "public"."database_connectors"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "database_connectors" ADD CONSTRAINT "database_connectors_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "database_answers_expiry" ON "database_answers" USING btree ("expires_at");
CREATE INDEX "database_connectors_partner" ON "database_connectors" USING btree ("partner_id","created_at");
