CREATE TABLE "deleted_posts" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"mentions" uuid[],
	"edited_at" timestamp (3) with time zone,
	"accepted" boolean NOT NULL,
	"versions" jsonb NOT NULL,
	"translations" jsonb NOT NULL,
	"deleted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_reactions" (
	"post_id" uuid NOT NULL,
	"emoji" text NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_reactions_post_id_emoji_member_id_pk" PRIMARY KEY("post_id","emoji","member_id")
);
--> statement-breakpoint
CREATE TABLE "post_translations" (
	"post_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"post_revision" bigint NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_translations_post_id_locale_pk" PRIMARY KEY("post_id","locale"),
	CONSTRAINT "post_translations_locale" CHECK ("post_translations"."locale" in ('fr', 'ar', 'en'))
);
--> statement-breakpoint
CREATE TABLE "post_versions" (
	"post_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "post_versions_post_id_revision_pk" PRIMARY KEY("post_id","revision")
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "answers" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "root_seq" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "answer_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "mentions" uuid[];--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "reacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "translated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "composed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "gone_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deleted_posts" ADD CONSTRAINT "deleted_posts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reactions" ADD CONSTRAINT "post_reactions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reactions" ADD CONSTRAINT "post_reactions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_translations" ADD CONSTRAINT "post_translations_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_translations" ADD CONSTRAINT "post_translations_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deleted_posts_due" ON "deleted_posts" USING btree ("deleted_at");--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_answers" FOREIGN KEY ("thread_id","answers") REFERENCES "public"."posts"("thread_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_under" ON "posts" USING btree ("thread_id","root_seq","seq") WHERE "posts"."root_seq" is not null;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_root" CHECK (("posts"."answers" is null) = ("posts"."root_seq" is null));--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_tombstone" CHECK ("posts"."deleted_at" is null or ("posts"."body" = '' and "posts"."html" = ''));--> statement-breakpoint
-- by hand
UPDATE "posts" SET "composed" = true WHERE "id" IN (SELECT "post_id" FROM "forwards" WHERE "post_id" IS NOT NULL);
