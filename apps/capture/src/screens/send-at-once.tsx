import type { FlowSession } from '@bonafide/contract';
import { useEffect } from 'preact/hooks';
import { Processing } from './processing.tsx';

interface SendAtOnceProps {
  readonly session: FlowSession;
  readonly onSend: () => void;
}

/** One photo that was looked at, or a challenge that was passed, needs no second look before it is sent. */
export function SendAtOnce({ session, onSend }: SendAtOnceProps) {
  useEffect(onSend, []);
  return <Processing session={session} />;
}
