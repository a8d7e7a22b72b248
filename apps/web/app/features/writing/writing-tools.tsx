import { lazy, Suspense, useEffect, useState, type ComponentType, type RefObject } from 'react';
import { whenIdle } from '#app/lib/when-idle.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './writing.css';

// Where it does not arrive one writes without.
const Toolbar = lazy<ComponentType<{ area: RefObject<HTMLTextAreaElement> }>>(() => import('./toolbar.tsx').catch(() => ({ default: () => null })));

/** The place of the toolbar over a field: the buttons come once the page can be read, and nothing moves when they do. */
export function WritingTools({ area }: { area: RefObject<HTMLTextAreaElement> }) {
  const { t } = useTranslation();
  const [isReady, setReady] = useState(false);
  useEffect(() => whenIdle(() => setReady(true)), []);
  return (
    <div role="group" aria-label={t('finding.writing.tools')} className="writing-tools needs-script">
      {isReady && (
        <Suspense>
          <Toolbar area={area} />
        </Suspense>
      )}
    </div>
  );
}
