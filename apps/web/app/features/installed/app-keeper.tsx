import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { outboxOf } from '#app/features/outbox/outbox.ts';
import { whenIdle } from '#app/lib/when-idle.ts';

const load = () => import('./installed-app.ts');

/** On every page of a signed-in member: installs what works without a line, and keeps the pages that are looked at. */
export function AppKeeper({ memberId }: { memberId: string }) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const leave = useRef(() => navigate('/sign-in'));

  useEffect(() => {
    let end = () => {};
    const cancel = whenIdle(() => {
      void load().then(
        ({ installApp }) => {
          end = installApp(memberId);
        },
        () => undefined,
      );
    });
    return () => {
      cancel();
      end();
    };
  }, [memberId]);

  useEffect(() => whenIdle(() => void load().then(({ keepThisPage }) => keepThisPage(), () => undefined)), [pathname, search, memberId]);

  useEffect(() => {
    let end = () => {};
    const cancel = whenIdle(() => {
      void outboxOf(memberId).then(
        (outbox) => {
          end = outbox.listen(({ type }) => {
            // Signed out in another tab: this one shows nothing of theirs any more, and keeps nothing.
            if (type !== 'forgotten') return;
            outbox.close();
            leave.current();
          });
        },
        () => undefined,
      );
    });
    return () => {
      cancel();
      end();
    };
  }, [memberId]);
  return null;
}
