import { Form } from '@remix-run/react';
import { useState } from 'react';
import type { NotificationLevel, OwnStateView } from '@passerelle/core/conversations/contract.ts';
import { Button } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  conversationId: string;
  kind: 'binome' | 'group';
  level: NotificationLevel;
  /** One's own marks as they are after a choice; without it the form is sent to its page. */
  mark?: (own: OwnStateView) => void;
};

/** What one is told of in this conversation, in plain words. A choice is kept at once where there is JavaScript. */
export function LevelChoice({ conversationId, kind, level, mark }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<'kept' | 'failed' | null>(null);
  const [failures, setFailures] = useState(0);
  const choose = async (wanted: string) => {
    setState(null);
    const own = await keepLevel(conversationId, wanted);
    setState(own ? 'kept' : 'failed');
    if (own) mark?.(own);
    else setFailures((count) => count + 1);
  };
  return (
    <Form method="post" action={`/conversations/${conversationId}/details`} className="form">
      <RadioGroup
        // Chosen in another tab, or not kept: shown here as it is.
        key={`${level} ${failures}`}
        name="level"
        legend={t('conversation.find.level')}
        defaultValue={level}
        onChange={(wanted) => void choose(wanted)}
        choices={(['all', 'mentions', 'none'] as const).map((value) => ({
          value,
          label: t(`conversation.find.levels.${value}`),
          hint: t(`conversation.find.levels.${value}Hint${kind === 'group' ? '' : 'Binome'}`),
        }))}
      />
      <p role="status" className="finder__status">
        {state && t(state === 'kept' ? 'conversation.find.kept' : 'conversation.find.failed')}
      </p>
      <noscript>
        <Button type="submit">{t('conversation.find.keep')}</Button>
      </noscript>
    </Form>
  );
}

async function keepLevel(conversationId: string, level: string): Promise<OwnStateView | null> {
  try {
    const response = await fetch(`/api/v1/conversations/${conversationId}/level`, {
      method: 'PUT',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ level }),
    });
    return response.ok ? ((await response.json()) as OwnStateView) : null;
  } catch {
    return null;
  }
}
