CREATE TABLE "spaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"theme" text,
	"college" text,
	"group_id" uuid,
	"title" text,
	"description" text DEFAULT '' NOT NULL,
	"writing" text DEFAULT 'members' NOT NULL,
	"created_by" uuid,
	"client_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "spaces_idempotence" UNIQUE("created_by","client_id"),
	CONSTRAINT "spaces_kind" CHECK ("spaces"."kind" in ('programme', 'theme', 'college', 'cohort')),
	CONSTRAINT "spaces_scope" CHECK (("spaces"."kind" = 'theme') = ("spaces"."theme" is not null) and ("spaces"."kind" = 'college') = ("spaces"."college" is not null) and ("spaces"."kind" = 'cohort') = ("spaces"."group_id" is not null)),
	CONSTRAINT "spaces_college" CHECK ("spaces"."college" in ('official', 'elected')),
	CONSTRAINT "spaces_writing" CHECK ("spaces"."writing" in ('members', 'replies', 'curators'))
);
--> statement-breakpoint
ALTER TABLE "threads" DROP CONSTRAINT "threads_kind";--> statement-breakpoint
-- Every programme has a general space; what was written so far stands in it.
INSERT INTO "spaces" ("id", "programme_id", "kind", "created_at") SELECT gen_random_uuid(), "id", 'programme', "created_at" FROM "programmes";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "space_id" uuid;--> statement-breakpoint
UPDATE "threads" SET "space_id" = "spaces"."id" FROM "spaces" WHERE "spaces"."programme_id" = "threads"."programme_id";--> statement-breakpoint
ALTER TABLE "threads" ALTER COLUMN "space_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_group_id_conversations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "spaces_general" ON "spaces" USING btree ("programme_id") WHERE "spaces"."created_by" is null;--> statement-breakpoint
CREATE INDEX "spaces_programme" ON "spaces" USING btree ("programme_id","created_at","id");--> statement-breakpoint
CREATE INDEX "spaces_group" ON "spaces" USING btree ("group_id") WHERE "spaces"."group_id" is not null;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "threads_by_space" ON "threads" USING btree ("space_id","last_post_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('question', 'discussion', 'announcement', 'poll'));