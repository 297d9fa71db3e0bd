-- Generated from src/platform/db/face-sessions-schema.ts by drizzle-kit, and the column of schema.ts by hand.
ALTER TABLE "sessions" ADD COLUMN "purpose" text DEFAULT 'verification' NOT NULL;

CREATE TABLE "age_estimations" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"client_id" text,
	"min_age" integer NOT NULL,
	"confidence_threshold" double precision NOT NULL,
	"buffer" integer NOT NULL,
	"escalation" text NOT NULL,
	"retry_limit" integer NOT NULL,
	"save_photo" boolean NOT NULL,
	"sealed_token" "bytea",
	"tries" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"sealed_finding" "bytea",
	"verification_id" uuid,
	"sealed_step_up" "bytea"
);

CREATE TABLE "face_authentications" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"verification_id" uuid NOT NULL,
	"type" text NOT NULL,
	"method" text NOT NULL,
	"sealed_token" "bytea",
	"tries" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "face_enrolments" (
	"verification_id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"model" text NOT NULL,
	"sealed_descriptor" "bytea" NOT NULL,
	"enrolled_at" timestamp with time zone NOT NULL
);

ALTER TABLE "age_estimations" ADD CONSTRAINT "age_estimations_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "age_estimations" ADD CONSTRAINT "age_estimations_verification_id_sessions_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_authentications" ADD CONSTRAINT "face_authentications_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_authentications" ADD CONSTRAINT "face_authentications_verification_id_sessions_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_enrolments" ADD CONSTRAINT "face_enrolments_verification_id_sessions_id_fk" FOREIGN KEY ("verification_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_enrolments" ADD CONSTRAINT "face_enrolments_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "age_estimations_verification" ON "age_estimations" USING btree ("verification_id");
CREATE INDEX "face_authentications_verification" ON "face_authentications" USING btree ("verification_id");
