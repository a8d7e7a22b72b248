import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  waiting: readonly { id: string; asker: MemberRef }[];
  /** Said of one, with who it is, and of several. */
  says: { one: string; several: string };
  /** Where one is answered, and where several are listed. */
  to: { one: (id: string) => string; several: string };
};

/** In a conversation: somebody asks for one's word. Takes no room while nobody does. */
export function AskedNotice({ waiting: [first, second], says, to }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" className="forward-notice">
      {first && (
        <p className="forward-notice__one">
          <span>{second ? says.several : <Sentence text={says.one} parts={{ person: <PersonName name={first.asker.name} /> }} />}</span>
          <LinkButton to={second ? to.several : to.one(first.id)} size="s">
            {t('conversation.asked.answer')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
