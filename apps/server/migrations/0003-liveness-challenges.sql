-- Tries of a liveness challenge, and where the frames of each request lie. Everything about the person is sealed.
CREATE TABLE "liveness_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"try" integer NOT NULL,
	"status" text NOT NULL,
	"sealed_state" "bytea",
	"sealed_outcome" "bytea",
	"opened_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);

CREATE TABLE "liveness_packets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"challenge_id" uuid NOT NULL,
	"first_frame" integer NOT NULL,
	"frames" integer NOT NULL,
	"blob_key" text NOT NULL,
	"bytes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

ALTER TABLE "liveness_challenges" ADD CONSTRAINT "liveness_challenges_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "liveness_packets" ADD CONSTRAINT "liveness_packets_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "liveness_challenges_try" ON "liveness_challenges" USING btree ("session_id","attempt","try");
CREATE INDEX "liveness_packets_challenge" ON "liveness_packets" USING btree ("challenge_id","first_frame");
CREATE INDEX "liveness_packets_session" ON "liveness_packets" USING btree ("session_id");
