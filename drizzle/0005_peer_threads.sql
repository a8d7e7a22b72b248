CREATE TABLE "bookmarks" (
	"member_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"remind_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "bookmarks_member_id_post_id_pk" PRIMARY KEY("member_id","post_id"),
	CONSTRAINT "bookmarks_reminded_once" CHECK ("bookmarks"."remind_at" is null or "bookmarks"."due_at" is null)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"member_id" uuid NOT NULL,
	"place" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_member_id_place_pk" PRIMARY KEY("member_id","place"),
	CONSTRAINT "drafts_place" CHECK ("drafts"."place" ~ '^(ask|thread:[0-9a-f-]{36})$')
);
--> statement-breakpoint
CREATE TABLE "expert_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"expert_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	CONSTRAINT "expert_requests_once" UNIQUE("thread_id","expert_id")
);
--> statement-breakpoint
CREATE TABLE "expertise" (
	"member_id" uuid NOT NULL,
	"theme" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "expertise_member_id_theme_pk" PRIMARY KEY("member_id","theme")
);
--> statement-breakpoint
CREATE TABLE "space_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "space_feeds_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "space_feeds_idempotence" UNIQUE("member_id","client_id")
);
--> statement-breakpoint
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
CREATE TABLE "poll_ballots" (
	"thread_id" uuid NOT NULL,
	"voter_id" uuid,
	"voter_key" text,
	"choices" uuid[] NOT NULL,
	CONSTRAINT "poll_ballots_named" UNIQUE("thread_id","voter_id"),
	CONSTRAINT "poll_ballots_anonymous" UNIQUE("thread_id","voter_key"),
	CONSTRAINT "poll_ballots_voter" CHECK ("poll_ballots"."voter_id" is null or "poll_ballots"."voter_key" is null),
	CONSTRAINT "poll_ballots_choices" CHECK (cardinality("poll_ballots"."choices") between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "poll_options_order" UNIQUE("thread_id","position")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"thread_id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"results" text NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"revision" bigint NOT NULL,
	"outcome" text,
	"outcome_html" text,
	"outcome_by" uuid,
	"outcome_at" timestamp (3) with time zone,
	"outcome_revised_at" timestamp (3) with time zone,
	"sealed_at" timestamp (3) with time zone,
	CONSTRAINT "polls_type" CHECK ("polls"."type" in ('single', 'multiple', 'ranked')),
	CONSTRAINT "polls_results" CHECK ("polls"."results" in ('voted', 'always')),
	CONSTRAINT "polls_outcome" CHECK (num_nulls("polls"."outcome", "polls"."outcome_html", "polls"."outcome_by", "polls"."outcome_at") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "me_toos" (
	"thread_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "me_toos_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id")
);
--> statement-breakpoint
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
ALTER TABLE "threads" DROP CONSTRAINT "threads_kind";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "answers" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "root_seq" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "answer_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "mentions" uuid[];--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "reacted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "translated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "composed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
-- Every programme has a general space; what was written so far stands in it.
INSERT INTO "spaces" ("id", "programme_id", "kind", "created_at") SELECT gen_random_uuid(), "id", 'programme', "created_at" FROM "programmes";--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "space_id" uuid;--> statement-breakpoint
UPDATE "threads" SET "space_id" = "spaces"."id" FROM "spaces" WHERE "spaces"."programme_id" = "threads"."programme_id";--> statement-breakpoint
ALTER TABLE "threads" ALTER COLUMN "space_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "gone_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "duplicate_of_id" uuid;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_expert_id_members_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_feeds" ADD CONSTRAINT "space_feeds_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_feeds" ADD CONSTRAINT "space_feeds_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_thread_id_polls_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."polls"("thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_voter_id_members_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_thread_id_polls_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."polls"("thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_outcome_by_members_id_fk" FOREIGN KEY ("outcome_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_group_id_conversations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deleted_posts" ADD CONSTRAINT "deleted_posts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reactions" ADD CONSTRAINT "post_reactions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reactions" ADD CONSTRAINT "post_reactions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_translations" ADD CONSTRAINT "post_translations_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_translations" ADD CONSTRAINT "post_translations_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookmarks_newest" ON "bookmarks" USING btree ("member_id","created_at" DESC NULLS LAST,"post_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookmarks_reminders" ON "bookmarks" USING btree ("remind_at") WHERE "bookmarks"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_post" ON "bookmarks" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "expert_requests_mine" ON "expert_requests" USING btree ("expert_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "expert_requests_due" ON "expert_requests" USING btree ("created_at") WHERE "expert_requests"."reminded_at" is null and "expert_requests"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "expertise_by_theme" ON "expertise" USING btree ("theme","member_id");--> statement-breakpoint
CREATE INDEX "space_feeds_own" ON "space_feeds" USING btree ("member_id","space_id","created_at") WHERE "space_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_theme" ON "follows" USING btree ("member_id","theme") WHERE "follows"."theme" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_space" ON "follows" USING btree ("member_id","space_id") WHERE "follows"."space_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_thread" ON "follows" USING btree ("member_id","thread_id") WHERE "follows"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_theme" ON "follows" USING btree ("theme") WHERE "follows"."theme" is not null;--> statement-breakpoint
CREATE INDEX "follows_space" ON "follows" USING btree ("space_id") WHERE "follows"."space_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_thread" ON "follows" USING btree ("thread_id") WHERE "follows"."thread_id" is not null;--> statement-breakpoint
CREATE INDEX "inbox_entries_open" ON "inbox_entries" USING btree ("member_id","at" DESC NULLS FIRST,"subject_id" DESC NULLS FIRST) WHERE "inbox_entries"."read_at" is null and "inbox_entries"."done_at" is null;--> statement-breakpoint
CREATE INDEX "polls_to_seal" ON "polls" USING btree ("closes_at") WHERE "polls"."anonymous" and "polls"."sealed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "spaces_general" ON "spaces" USING btree ("programme_id") WHERE "spaces"."created_by" is null;--> statement-breakpoint
CREATE INDEX "spaces_programme" ON "spaces" USING btree ("programme_id","created_at","id");--> statement-breakpoint
CREATE INDEX "spaces_group" ON "spaces" USING btree ("group_id") WHERE "spaces"."group_id" is not null;--> statement-breakpoint
CREATE INDEX "deleted_posts_due" ON "deleted_posts" USING btree ("deleted_at");--> statement-breakpoint
CREATE INDEX "thread_reads_repliers" ON "thread_reads" USING btree ("thread_id") WHERE "thread_reads"."replied";--> statement-breakpoint
CREATE INDEX "thread_reads_readers" ON "thread_reads" USING btree ("thread_id","opened_at" DESC NULLS FIRST,"member_id" DESC NULLS FIRST) WHERE "thread_reads"."opened_at" is not null;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_answers" FOREIGN KEY ("thread_id","answers") REFERENCES "public"."posts"("thread_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate_of_id_threads_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_under" ON "posts" USING btree ("thread_id","root_seq","seq") WHERE "posts"."root_seq" is not null;--> statement-breakpoint
CREATE INDEX "threads_by_space" ON "threads" USING btree ("space_id","last_post_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "threads_duplicates" ON "threads" USING btree ("duplicate_of_id") WHERE "threads"."duplicate_of_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("programme_id","created_at","id") WHERE "threads"."kind" = 'question' and "threads"."state" = 'open' and "threads"."duplicate_of_id" is null;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_root" CHECK (("posts"."answers" is null) = ("posts"."root_seq" is null));--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_tombstone" CHECK ("posts"."deleted_at" is null or ("posts"."body" = '' and "posts"."html" = ''));--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate" CHECK ("threads"."duplicate_of_id" <> "threads"."id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('question', 'discussion', 'announcement', 'poll'));--> statement-breakpoint
UPDATE "posts" SET "composed" = true WHERE "id" IN (SELECT "post_id" FROM "forwards" WHERE "post_id" IS NOT NULL);--> statement-breakpoint
-- What people wrote before, they have read, and they follow the threads they wrote in.
INSERT INTO "thread_reads" ("member_id", "thread_id", "ranges", "revision", "replied")
SELECT "author_id", "thread_id", range_agg(int8range("seq", "seq" + 1)), 1, bool_or("seq" > 1) FROM "posts" GROUP BY "author_id", "thread_id";--> statement-breakpoint
-- Words as a search compares them. By their script: what remains in ASCII once accents are folded goes to the French or English dictionary, the rest to the Arabic one.
CREATE TEXT SEARCH CONFIGURATION search_french (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION search_french ALTER MAPPING FOR asciiword WITH french_stem;--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION search_french ALTER MAPPING FOR word WITH arabic_stem;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION search_english (COPY = search_french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION search_english ALTER MAPPING FOR asciiword WITH english_stem;--> statement-breakpoint
-- Without case, accents, vowel signs, the forms of letters that are written one for the other; a mention without its id. Names are qualified, as a restored dump has no search path.
CREATE FUNCTION search_plain(source text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 500 AS $$
BEGIN
	IF strpos(source, '](m:') > 0 THEN
		source := regexp_replace(source, '\]\(m:[0-9a-f-]{36}\)', ' ', 'g');
	END IF;
	source := translate(lower(public.unaccent('public.unaccent'::regdictionary, source)), '.:/@_-''', '       ');
	IF source ~ '[٠-ۿء-ي]' THEN
		source := translate(source, 'أإآٱؤئىیک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ًٌٍَُِّْٰـ', 'اااا' || 'ويييك' || '01234567890123456789');
	END IF;
	RETURN source;
END
$$;--> statement-breakpoint
-- What the dictionaries leave undone: French plurals and feminines (élus, déléguées), Arabic articles after a conjunction (والإدارة), feminine plurals (جمعيات), ha for ta marbuta (مدرسه).
CREATE FUNCTION search_stems(plain text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 500 AS $$
BEGIN
	IF plain ~ '[ء-ي]' THEN
		plain := regexp_replace(plain, '\m[وف](?=(?:ال|بال|كال|لل)[ء-ي]{3})', '', 'g');
		plain := regexp_replace(plain, '([ء-ي]{3})(?:ات|ه)\M', '\1ة', 'g');
	END IF;
	RETURN regexp_replace(plain, '([a-z]{3})(?:ee?s?|s)\M', '\1', 'g');
END
$$;--> statement-breakpoint
CREATE FUNCTION search_words(source text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS $$
BEGIN
	source := public.search_plain(source);
	IF strpos(source, ' the ') > 0 OR strpos(source, ' and ') > 0 THEN
		RETURN to_tsvector('public.search_english', source);
	END IF;
	RETURN to_tsvector('public.search_french', public.search_stems(source));
END
$$;--> statement-breakpoint
-- With the month, so that a word that is everywhere can be looked for from the newest month backwards. No text has a word that begins with a tilde.
CREATE FUNCTION search_post_words(body text, at timestamptz) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS $$
BEGIN
	RETURN public.search_words(body) || array_to_tsvector(ARRAY['~' || to_char(at AT TIME ZONE 'UTC', 'YYYYMM')]);
END
$$;--> statement-breakpoint
CREATE INDEX posts_words ON posts USING gin (search_post_words(body, created_at));--> statement-breakpoint
CREATE INDEX threads_words ON threads USING gin (search_words(title));--> statement-breakpoint
CREATE INDEX practices_words ON practices USING gin (search_words(title));--> statement-breakpoint
CREATE INDEX practice_blocks_words ON practice_blocks USING gin (search_words(body));--> statement-breakpoint
-- Guesses of how often a word is there would make every ANALYZE take the words of thirty thousand posts apart: none are made, and the indexes are used without.
ALTER INDEX posts_words ALTER COLUMN 1 SET STATISTICS 0;--> statement-breakpoint
ALTER INDEX threads_words ALTER COLUMN 1 SET STATISTICS 0;--> statement-breakpoint
ALTER INDEX practices_words ALTER COLUMN 1 SET STATISTICS 0;--> statement-breakpoint
ALTER INDEX practice_blocks_words ALTER COLUMN 1 SET STATISTICS 0;
