DROP INDEX "invitations_newest";--> statement-breakpoint
DROP INDEX "binomes_newest";--> statement-breakpoint
DROP INDEX "bookmarks_newest";--> statement-breakpoint
DROP INDEX "conversations_groups";--> statement-breakpoint
DROP INDEX "message_stars_newest";--> statement-breakpoint
DROP INDEX "expert_requests_mine";--> statement-breakpoint
DROP INDEX "mails_newest";--> statement-breakpoint
DROP INDEX "practices_newest";--> statement-breakpoint
DROP INDEX "practices_by_theme";--> statement-breakpoint
DROP INDEX "relays_newest";--> statement-breakpoint
DROP INDEX "threads_newest";--> statement-breakpoint
DROP INDEX "threads_by_space";--> statement-breakpoint
DROP INDEX "threads_by_theme";--> statement-breakpoint
DROP INDEX "threads_by_state";--> statement-breakpoint
DROP INDEX "threads_unanswered";--> statement-breakpoint
CREATE INDEX "invitations_newest" ON "invitations" USING btree ("programme_id","created_at","id");--> statement-breakpoint
CREATE INDEX "binomes_newest" ON "binomes" USING btree ("programme_id","created_at","id");--> statement-breakpoint
CREATE INDEX "bookmarks_newest" ON "bookmarks" USING btree ("member_id","created_at","post_id");--> statement-breakpoint
CREATE INDEX "conversations_groups" ON "conversations" USING btree ("programme_id","created_at","id") WHERE "conversations"."programme_id" is not null;--> statement-breakpoint
CREATE INDEX "message_stars_newest" ON "message_stars" USING btree ("member_id","created_at","message_id");--> statement-breakpoint
CREATE INDEX "expert_requests_mine" ON "expert_requests" USING btree ("expert_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_newest" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "practices_newest" ON "practices" USING btree ("programme_id","status","updated_at","id");--> statement-breakpoint
CREATE INDEX "practices_by_theme" ON "practices" USING btree ("programme_id","status","theme","updated_at","id");--> statement-breakpoint
CREATE INDEX "relays_newest" ON "relays" USING btree ("conversation_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "threads_newest" ON "threads" USING btree ("programme_id","last_post_at","id");--> statement-breakpoint
CREATE INDEX "threads_by_space" ON "threads" USING btree ("space_id","last_post_at","id");--> statement-breakpoint
CREATE INDEX "threads_by_theme" ON "threads" USING btree ("space_id","theme","last_post_at","id");--> statement-breakpoint
CREATE INDEX "threads_by_state" ON "threads" USING btree ("space_id","state","last_post_at","id");--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("space_id","created_at","id") WHERE "threads"."kind" = 'question' and "threads"."state" = 'open' and "threads"."duplicate_of_id" is null;