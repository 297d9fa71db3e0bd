-- Generated from src/platform/db/steps-schema.ts by drizzle-kit.
CREATE TABLE "additional_steps" (
	"session_id" uuid NOT NULL,
	"step" text NOT NULL,
	"chosen_kind" text,
	"sealed_terms" "bytea",
	"evidence_id" uuid,
	"sealed_finding" "bytea",
	"revision" integer DEFAULT 0 NOT NULL,
	"reviewed" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "additional_steps_session_id_step_pk" PRIMARY KEY("session_id","step")
);

CREATE TABLE "poa_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"blob_key" text NOT NULL,
	"media_type" text NOT NULL,
	"sealed_provided" "bytea" NOT NULL,
	"sealed_finding" "bytea",
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);

ALTER TABLE "additional_steps" ADD CONSTRAINT "additional_steps_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "poa_checks" ADD CONSTRAINT "poa_checks_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
