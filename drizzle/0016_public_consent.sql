ALTER TABLE "practices" ADD COLUMN "public_consent" text DEFAULT 'notNeeded' NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "public_consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_public_consent" CHECK ("practices"."public_consent" in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn'));