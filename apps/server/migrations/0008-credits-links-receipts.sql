-- Generated from src/platform/db/services-schema.ts by drizzle-kit, and the column of schema.ts by hand.
ALTER TABLE "partners" ADD COLUMN "credit_limits" jsonb DEFAULT '{}'::jsonb NOT NULL;

CREATE TABLE "credit_slots" (
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slot" integer NOT NULL,
	"remaining" integer NOT NULL
);

CREATE TABLE "deletion_receipts" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"statement" text NOT NULL,
	"signature" text NOT NULL,
	"public_key" text NOT NULL
);

CREATE TABLE "digit_strings" (
	"code" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"sealed_token" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "information_requests" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"verification_id" uuid NOT NULL,
	"state" text NOT NULL,
	"sealed_terms" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);

CREATE TABLE "magic_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_request" "bytea" NOT NULL,
	"session_limit" integer,
	"sessions_per_hour" integer NOT NULL,
	"sessions" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);

ALTER TABLE "credit_slots" ADD CONSTRAINT "credit_slots_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "deletion_receipts" ADD CONSTRAINT "deletion_receipts_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_verification_id_sessions_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "magic_links" ADD CONSTRAINT "magic_links_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "credit_slots_slot" ON "credit_slots" USING btree ("partner_id","kind","slot");
CREATE INDEX "digit_strings_expires" ON "digit_strings" USING btree ("expires_at");
CREATE UNIQUE INDEX "information_requests_pending" ON "information_requests" USING btree ("verification_id") WHERE state in ('open','answered');
CREATE UNIQUE INDEX "magic_links_token_hash" ON "magic_links" USING btree ("token_hash");
CREATE INDEX "magic_links_partner" ON "magic_links" USING btree ("partner_id","created_at");
