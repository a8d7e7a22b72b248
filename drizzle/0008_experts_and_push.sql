ALTER TABLE "bookmarks" ADD COLUMN "notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD COLUMN "notified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD COLUMN "notified" "int8multirange" DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD COLUMN "threads" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "expert_reminder_days" smallint DEFAULT 3;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_expert_reminder_days" CHECK ("spaces"."expert_reminder_days" between 1 and 30);--> statement-breakpoint
-- by hand
-- What is there already is not told as if it were new.
UPDATE "inbox_entries" e SET "notified" = e."news" WHERE e."kind" = 'thread' AND e."member_id" IN (SELECT s."member_id" FROM "push_subscriptions" s);--> statement-breakpoint
UPDATE "expert_requests" SET "notified_at" = coalesce("reminded_at", "created_at");--> statement-breakpoint
UPDATE "bookmarks" SET "notified_at" = "due_at" WHERE "due_at" IS NOT NULL;
