import type { GroupView } from '@passerelle/core/groups/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import type { Question } from '#app/components/question.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Asked = Pick<GroupView, 'id' | 'title' | 'history' | 'admission'>;

/** What is asked before one comes into a group, goes out of it, closes it, or takes somebody out. */
export function useGroupQuestions() {
  const { t } = useTranslation();
  return {
    join: ({ id, title, history }: Asked): Question => ({
      intent: 'join', subject: id, look: 'primary',
      does: t('groups.join'),
      label: t('groups.joinOf', { title: isolated(title) }),
      title: t('groups.joinTitle', { title: isolated(title) }),
      text: `${t(`groups.reads.${history}`)} ${t('groups.joinText')}`,
    }),
    leave: ({ id, title, history, admission }: Asked): Question => ({
      intent: 'leave', subject: id,
      does: t('groups.leave'),
      label: t('groups.leaveOf', { title: isolated(title) }),
      title: t('groups.leaveTitle', { title: isolated(title) }),
      text: [t('groups.leaveText'), t(`groups.back.${admission}`), history === 'joining' && t('groups.backHidden')].filter(Boolean).join(' '),
    }),
    close: ({ id, title }: Asked): Question => ({
      intent: 'close', subject: id,
      does: t('groups.close'),
      label: t('groups.closeOf', { title: isolated(title) }),
      title: t('groups.closeTitle', { title: isolated(title) }),
      text: t('groups.closeText'),
    }),
    remove: ({ id, name }: MemberRef): Question => ({
      intent: 'remove', subject: id,
      does: t('groups.remove'),
      label: t('groups.removeOf', { name: isolated(name) }),
      title: t('groups.removeTitle', { name: isolated(name) }),
      text: t('groups.removeText'),
    }),
  };
}
