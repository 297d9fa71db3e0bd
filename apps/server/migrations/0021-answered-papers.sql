-- Papers that came by one request are told of together.
ALTER TABLE "additional_steps" ADD COLUMN "answered_in" uuid;
ALTER TABLE "additional_steps" ADD CONSTRAINT "additional_steps_answered_in_sessions_id_fk" FOREIGN KEY ("answered_in") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
