DROP INDEX "next_steps_contact";--> statement-breakpoint
ALTER TABLE "next_steps" ADD COLUMN "client_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_idempotence" UNIQUE("contact_id","client_id");