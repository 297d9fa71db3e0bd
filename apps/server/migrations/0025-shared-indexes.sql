-- What one process of a machine has indexed, for its other processes: a sealed file of the machine, whose key is here alone.
CREATE TABLE "screening_shared_indexes" (
	"machine" text PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
