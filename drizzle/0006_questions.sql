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
ALTER TABLE "threads" ADD COLUMN "duplicate_of_id" uuid;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_expert_id_members_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_thread_id_polls_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."polls"("thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_voter_id_members_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_thread_id_polls_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."polls"("thread_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_outcome_by_members_id_fk" FOREIGN KEY ("outcome_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "me_toos" ADD CONSTRAINT "me_toos_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expert_requests_mine" ON "expert_requests" USING btree ("expert_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "expert_requests_due" ON "expert_requests" USING btree ("created_at") WHERE "expert_requests"."reminded_at" is null and "expert_requests"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "expertise_by_theme" ON "expertise" USING btree ("theme","member_id");--> statement-breakpoint
CREATE INDEX "polls_to_seal" ON "polls" USING btree ("closes_at") WHERE "polls"."anonymous" and "polls"."sealed_at" is null;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate_of_id_threads_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "threads_duplicates" ON "threads" USING btree ("duplicate_of_id") WHERE "threads"."duplicate_of_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("programme_id","created_at","id") WHERE "threads"."kind" = 'question' and "threads"."state" = 'open' and "threads"."duplicate_of_id" is null;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_duplicate" CHECK ("threads"."duplicate_of_id" <> "threads"."id");