ALTER TABLE "adoptions" DROP CONSTRAINT "adoptions_once";--> statement-breakpoint
ALTER TABLE "adoptions" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "adoption_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "adoptions_once" ON "adoptions" USING btree ("practice_id","commune_id") WHERE "adoptions"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "practices_most_adopted" ON "practices" USING btree ("programme_id","status","adoption_count","id");