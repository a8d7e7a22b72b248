import { Form } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { Button } from '#app/components/button.tsx';

/** Without JavaScript nobody can tell what was on the screen: one says so oneself. */
export function MarkReadForm({ conversation, selfId }: { conversation: ConversationView; selfId: string }) {
  const { t } = useTranslation();
  const read = conversation.members.find(({ id }) => id === selfId)?.lastReadSeq ?? 0;
  if (read >= conversation.lastSeq) return null;
  return (
    <noscript>
      <Form method="post" className="conversation__mark">
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="seq" value={conversation.lastSeq} />
        <Button type="submit" size="s">
          {t('conversation.markRead')}
        </Button>
      </Form>
    </noscript>
  );
}
