-- One row: by it a start notices that it holds another master key than the one its data was sealed with.
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"key_check" text NOT NULL
);
