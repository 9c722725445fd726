import type { ReactNode } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Modal } from "./Modal.tsx";
import { Trouble } from "./Trouble.tsx";
import { useText } from "./text.ts";

/** Round a dialog that is fetched when it is opened: one that cannot be shown says so, and the page behind it goes on. */
export function DialogBoundary({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const text = useText();
  const instead = (
    <Modal title={text("shell.brokenDialog")} onClose={onClose}>
      <Trouble message={text("shell.brokenPart")} onReload={() => location.reload()} />
    </Modal>
  );
  return <ErrorBoundary instead={instead}>{children}</ErrorBoundary>;
}
