import { RadioGroup } from '#app/components/radio-group.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** In a thread that one's binôme asked without names: under which name one goes on. */
export function ReplyName() {
  const { t } = useTranslation();
  return (
    <div className="reply-name">
      <RadioGroup
        name="as"
        legend={t('relays.reply.legend')}
        hint={t('relays.reply.warning')}
        defaultValue="unnamed"
        choices={[
          { value: 'unnamed', label: t('relays.reply.unnamed'), hint: t('relays.reply.unnamedHint') },
          { value: 'named', label: t('relays.reply.named'), hint: t('relays.reply.namedHint') },
        ]}
      />
    </div>
  );
}
