ALTER TABLE "practice_sources" ADD COLUMN "kept_revision" bigint;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "removed_revision" integer;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_removed" CHECK ("practice_sources"."removed_revision" is null or "practice_sources"."message_id" is not null);