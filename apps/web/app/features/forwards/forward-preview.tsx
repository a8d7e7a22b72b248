import type { ForwardView } from '@passerelle/core/forwards/contract.ts';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';

type Preview = NonNullable<ForwardView['preview']>;

/** The post as the thread would show it. Both are there: which one is seen follows the choice above it, without a script. */
export function ForwardPreview({ asker, preview, lang }: { asker: ForwardView['asker']; preview: Preview; lang: string }) {
  return (
    <div className="forward-preview" lang={lang}>
      <Person member={asker} size="s" />
      <div className="forward-preview__named">
        <Prose html={preview.named} />
      </div>
      <div className="forward-preview__unnamed">
        <Prose html={preview.unnamed} />
      </div>
    </div>
  );
}
