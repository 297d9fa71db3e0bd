-- Generated from src/platform/db/schema.ts by drizzle-kit; rate_counters made UNLOGGED by hand: losing it in a crash is harmless.
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"step" text NOT NULL,
	"blob_key" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sealed_reading" "bytea",
	"read_at" timestamp with time zone,
	"read_error" text
);

CREATE TABLE "examinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"sealed_outcome" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL
);

CREATE TABLE "partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"api_key" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"webhook_url" text,
	"webhook_signing_key" "bytea" NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "partners_api_key_unique" UNIQUE("api_key")
);

CREATE UNLOGGED TABLE "rate_counters" (
	"partner_id" uuid NOT NULL,
	"hour" bigint NOT NULL,
	"requests" integer NOT NULL
);

CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"external_ref" text,
	"token_hash" "bytea" NOT NULL,
	"token_type" text NOT NULL,
	"state" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"wrapped_key" "bytea",
	"sealed_request" "bytea",
	"sealed_capture" "bytea",
	"expiry_time" integer NOT NULL,
	"session_length" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"token_expires_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"capture_ends_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	"expired_unused" boolean DEFAULT false NOT NULL,
	"decision" jsonb,
	"stage" text
);

CREATE TABLE "webhook_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status" integer,
	"error" text,
	"answer_start" text,
	"took_ms" integer NOT NULL
);

CREATE TABLE "webhook_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"event" text NOT NULL,
	"sequence" integer NOT NULL,
	"url" text NOT NULL,
	"sealed_body" "bytea",
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"parked_at" timestamp with time zone
);

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_message_id_webhook_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webhook_messages"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "audit_sequence" ON "audit_entries" USING btree ("session_id","sequence");
CREATE UNIQUE INDEX "evidence_step" ON "evidence" USING btree ("session_id","attempt","step");
CREATE UNIQUE INDEX "examinations_attempt" ON "examinations" USING btree ("session_id","attempt");
CREATE UNIQUE INDEX "rate_counters_hour" ON "rate_counters" USING btree ("partner_id","hour");
CREATE UNIQUE INDEX "sessions_token_hash" ON "sessions" USING btree ("token_hash");
CREATE INDEX "sessions_partner_client" ON "sessions" USING btree ("partner_id","client_id");
CREATE INDEX "sessions_partner_created" ON "sessions" USING btree ("partner_id","created_at");
CREATE INDEX "sessions_open" ON "sessions" USING btree ("state","token_expires_at") WHERE state in ('created','capturing','processing','awaiting_resubmission');
CREATE INDEX "webhook_attempts_message" ON "webhook_attempts" USING btree ("message_id","at");
CREATE UNIQUE INDEX "webhook_messages_sequence" ON "webhook_messages" USING btree ("session_id","sequence");
CREATE INDEX "webhook_messages_waiting" ON "webhook_messages" USING btree ("state","next_attempt_at");