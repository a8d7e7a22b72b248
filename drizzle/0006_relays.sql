CREATE TABLE "relays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"asker_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"theme" text NOT NULL,
	"locale" text NOT NULL,
	"space_id" uuid NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"thread_id" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"returned_post_id" uuid,
	"returned_message_id" uuid,
	CONSTRAINT "relays_thread_id_unique" UNIQUE("thread_id"),
	CONSTRAINT "relays_idempotence" UNIQUE("asker_id","client_id"),
	CONSTRAINT "relays_state" CHECK ("relays"."state" in ('proposed', 'published', 'refused', 'withdrawn')),
	CONSTRAINT "relays_decided" CHECK (("relays"."state" = 'proposed') = ("relays"."decided_at" is null)),
	CONSTRAINT "relays_published" CHECK ("relays"."state" <> 'published' or "relays"."thread_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "thread_askers" (
	"thread_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "thread_askers_thread_id_pk" PRIMARY KEY("thread_id")
);
--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_asker_id_members_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_returned_post_id_posts_id_fk" FOREIGN KEY ("returned_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relays" ADD CONSTRAINT "relays_returned_message_id_messages_id_fk" FOREIGN KEY ("returned_message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_askers" ADD CONSTRAINT "thread_askers_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_askers" ADD CONSTRAINT "thread_askers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relays_newest" ON "relays" USING btree ("conversation_id","asked_at" DESC NULLS LAST,"id" DESC NULLS LAST);