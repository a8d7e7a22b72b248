CREATE TABLE "follows" (
	"member_id" uuid NOT NULL,
	"theme" text,
	"space_id" uuid,
	"thread_id" uuid,
	"level" text NOT NULL,
	CONSTRAINT "follows_one_place" CHECK (num_nonnulls("follows"."theme", "follows"."space_id", "follows"."thread_id") = 1),
	CONSTRAINT "follows_level" CHECK ("follows"."level" in ('watch', 'follow', 'mentions', 'mute'))
);
--> statement-breakpoint
CREATE TABLE "inbox_entries" (
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"level" text,
	"because" text,
	"news" "int8multirange" DEFAULT '{}' NOT NULL,
	"up_to" bigint DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "inbox_entries_member_id_kind_subject_id_pk" PRIMARY KEY("member_id","kind","subject_id"),
	CONSTRAINT "inbox_entries_kind" CHECK ("inbox_entries"."kind" in ('thread', 'acceptance', 'practice', 'conversation', 'forward')),
	CONSTRAINT "inbox_entries_reason" CHECK ("inbox_entries"."reason" in ('mentioned', 'accepted', 'answered', 'announced', 'asked', 'posted', 'published', 'written', 'requested'))
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "news_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "news_kind" CHECK ("news"."kind" in ('posted', 'accepted', 'published'))
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"member_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"ranges" "int8multirange" NOT NULL,
	"revision" bigint NOT NULL,
	"replied" boolean DEFAULT false NOT NULL,
	"opened_at" timestamp (3) with time zone,
	CONSTRAINT "thread_reads_member_id_thread_id_pk" PRIMARY KEY("member_id","thread_id")
);
--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_theme" ON "follows" USING btree ("member_id","theme") WHERE "follows"."theme" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_space" ON "follows" USING btree ("member_id","space_id") WHERE "follows"."space_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_thread" ON "follows" USING btree ("member_id","thread_id") WHERE "follows"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_theme" ON "follows" USING btree ("theme") WHERE "follows"."theme" is not null;--> statement-breakpoint
CREATE INDEX "follows_space" ON "follows" USING btree ("space_id") WHERE "follows"."space_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_thread" ON "follows" USING btree ("thread_id") WHERE "follows"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_open" ON "inbox_entries" USING btree ("member_id","at" DESC NULLS FIRST,"subject_id" DESC NULLS FIRST) WHERE "inbox_entries"."read_at" is null and "inbox_entries"."done_at" is null;--> statement-breakpoint
CREATE INDEX "thread_reads_repliers" ON "thread_reads" USING btree ("thread_id") WHERE "thread_reads"."replied";--> statement-breakpoint
CREATE INDEX "thread_reads_readers" ON "thread_reads" USING btree ("thread_id","opened_at" DESC NULLS FIRST,"member_id" DESC NULLS FIRST) WHERE "thread_reads"."opened_at" is not null;--> statement-breakpoint
-- by hand
-- What people wrote before, they have read, and they follow the threads they wrote in.
INSERT INTO "thread_reads" ("member_id", "thread_id", "ranges", "revision", "replied")
SELECT "author_id", "thread_id", range_agg(int8range("seq", "seq" + 1)), 1, bool_or("seq" > 1) FROM "posts" GROUP BY "author_id", "thread_id";
