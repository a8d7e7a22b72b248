CREATE TABLE "binome_counts" (
	"binome_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"last_message_at" timestamp (3) with time zone,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "binome_weeks" (
	"binome_id" uuid NOT NULL,
	"week" date NOT NULL,
	"messages" integer NOT NULL,
	"contacts" integer NOT NULL,
	CONSTRAINT "binome_weeks_binome_id_week_pk" PRIMARY KEY("binome_id","week"),
	CONSTRAINT "binome_weeks_monday" CHECK (extract(isodow from "binome_weeks"."week") = 1),
	CONSTRAINT "binome_weeks_counts" CHECK ("binome_weeks"."messages" >= 0 and "binome_weeks"."contacts" >= 0 and "binome_weeks"."messages" + "binome_weeks"."contacts" > 0)
);
--> statement-breakpoint
ALTER TABLE "binome_counts" ADD CONSTRAINT "binome_counts_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_weeks" ADD CONSTRAINT "binome_weeks_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "binome_weeks_week" ON "binome_weeks" USING btree ("week","binome_id");