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
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookmarks_newest" ON "bookmarks" USING btree ("member_id","created_at" DESC NULLS LAST,"post_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookmarks_reminders" ON "bookmarks" USING btree ("remind_at") WHERE "bookmarks"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_post" ON "bookmarks" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("updated_at");--> statement-breakpoint
-- by hand
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
