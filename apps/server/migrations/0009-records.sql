-- Generated from src/platform/db/records-schema.ts by drizzle-kit, and the columns of people-schema.ts by hand.
ALTER TABLE "people" ADD COLUMN "state" text DEFAULT 'ready' NOT NULL;
ALTER TABLE "people" ADD COLUMN "sealed_photo" "bytea";

CREATE TABLE "blocked_data" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"sealed_reason" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "estimate_counters" (
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"digest" "bytea" NOT NULL,
	"hour" integer NOT NULL,
	"requests" integer NOT NULL
);

CREATE TABLE "identity_digests" (
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"digest" "bytea" NOT NULL,
	CONSTRAINT "identity_digests_session_id_kind_pk" PRIMARY KEY("session_id","kind")
);

ALTER TABLE "blocked_data" ADD CONSTRAINT "blocked_data_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "estimate_counters" ADD CONSTRAINT "estimate_counters_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identity_digests" ADD CONSTRAINT "identity_digests_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "estimate_counters_hour" ON "estimate_counters" USING btree ("digest","hour","kind","partner_id");
CREATE INDEX "estimate_counters_age" ON "estimate_counters" USING btree ("hour");
CREATE INDEX "identity_digests_digest" ON "identity_digests" USING btree ("digest");
