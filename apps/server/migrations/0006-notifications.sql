-- Generated from src/platform/db/webhooks-schema.ts by drizzle-kit; what moves data, by hand.
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"events" jsonb,
	"two_webhooks" boolean DEFAULT false NOT NULL,
	"statuses_only" boolean DEFAULT false NOT NULL,
	"final_only" boolean DEFAULT false NOT NULL,
	"encrypt_body" boolean DEFAULT false NOT NULL,
	"sealed_headers" "bytea",
	"signing_key" "bytea" NOT NULL,
	"previous_key" "bytea",
	"previous_key_ends_at" timestamp with time zone,
	"secret_key" "bytea",
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "document_expiries" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"days_left" integer,
	"due_at" timestamp with time zone
);

ALTER TABLE "notifications" ADD CONSTRAINT "notifications_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "document_expiries" ADD CONSTRAINT "document_expiries_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "notifications_partner" ON "notifications" USING btree ("partner_id","created_at");
CREATE INDEX "document_expiries_due" ON "document_expiries" USING btree ("due_at");

-- What a partner had becomes its default notification under the partner's own id, so the sealed key opens as before. It had a
-- message before a review and one after it, and keeps both.
INSERT INTO "notifications" ("id", "partner_id", "name", "url", "two_webhooks", "signing_key", "created_at")
SELECT "id", "id", 'Default', "webhook_url", true, "webhook_signing_key", "created_at" FROM "partners";

ALTER TABLE "webhook_messages" ADD COLUMN "notification_id" uuid;
ALTER TABLE "webhook_messages" ADD COLUMN "event_id" uuid;
ALTER TABLE "webhook_messages" ADD COLUMN "round_attempts" integer DEFAULT 0 NOT NULL;
ALTER TABLE "webhook_messages" ADD COLUMN "round_started_at" timestamp with time zone;
ALTER TABLE "webhook_messages" ALTER COLUMN "url" DROP NOT NULL;
UPDATE "webhook_messages" m SET "notification_id" = m."partner_id", "event_id" = m."id", "round_attempts" = m."attempts",
	"round_started_at" = m."created_at", "url" = nullif(m."url", p."webhook_url")
FROM "partners" p WHERE p."id" = m."partner_id";
ALTER TABLE "webhook_messages" ALTER COLUMN "notification_id" SET NOT NULL;
ALTER TABLE "webhook_messages" ALTER COLUMN "event_id" SET NOT NULL;
ALTER TABLE "webhook_messages" ALTER COLUMN "round_started_at" SET NOT NULL;
DROP INDEX "webhook_messages_sequence";
CREATE UNIQUE INDEX "webhook_messages_sequence" ON "webhook_messages" USING btree ("session_id","sequence","notification_id");
CREATE INDEX "webhook_messages_partner" ON "webhook_messages" USING btree ("partner_id","created_at");
CREATE INDEX "webhook_messages_notification" ON "webhook_messages" USING btree ("notification_id","state");

-- Answers that were kept in the clear go; from now on they are kept sealed.
ALTER TABLE "webhook_attempts" DROP COLUMN "answer_start";
ALTER TABLE "webhook_attempts" ADD COLUMN "sealed_answer" "bytea";

ALTER TABLE "partners" DROP COLUMN "webhook_url";
ALTER TABLE "partners" DROP COLUMN "webhook_signing_key";

-- Verifications approved before: the sweep looks at each of them once.
INSERT INTO "document_expiries" ("session_id", "due_at")
SELECT "id", now() FROM "sessions" WHERE "state" = 'approved' AND "purpose" = 'verification' AND "wrapped_key" IS NOT NULL;
