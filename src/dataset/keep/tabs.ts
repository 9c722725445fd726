import * as z from "zod/mini";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** The part of `BroadcastChannel` that is used. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  close(): void;
}

export interface Tabs {
  /** Ask who is there: a tab that crashed said no goodbye. */
  count(): void;
  /** Tell the others that this revision is on disk. */
  wrote(revision: number): void;
  leave(): void;
}

export interface TabsHeard {
  /** @param tabs this one included */
  readonly onCount: (tabs: number) => void;
  readonly onWrote: (revision: number) => void;
}

const MessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("who"), from: z.string() }),
  z.object({ kind: z.literal("here"), from: z.string() }),
  z.object({ kind: z.literal("bye"), from: z.string() }),
  z.object({ kind: z.literal("wrote"), from: z.string(), revision: z.number() }),
]);
type Message = z.infer<typeof MessageSchema>;

/** Tabs answer at once, but one in the background may be slowed down by the browser. */
const ANSWER_MS = 1000;

/**
 * What the tabs of one browser tell each other: that they are there, and that they have written. What was written is read
 * from disk; a message that is missed costs no more than time.
 */
export function createTabs(channel: ChannelLike, id: string, { onCount, onWrote }: TabsHeard): Tabs {
  let others = new Set<string>();
  let answered: Set<string> | null = null;
  let told = 0;

  const say = (message: Message) => channel.postMessage(message);
  const tell = () => {
    if (others.size + 1 === told) return;
    told = others.size + 1;
    onCount(told);
  };

  channel.onmessage = ({ data }) => {
    // Another version of the app may say what this one does not understand.
    const message = MessageSchema.safeParse(data);
    if (!message.success || message.data.from === id) return;
    const { kind, from } = message.data;
    if (kind === "bye") {
      others.delete(from);
      answered?.delete(from);
    } else {
      others.add(from);
      answered?.add(from);
    }
    if (kind === "who") say({ kind: "here", from: id });
    tell();
    if (kind === "wrote") onWrote(message.data.revision);
  };

  return {
    count() {
      if (answered) return;
      answered = new Set();
      say({ kind: "who", from: id });
      setTimeout(() => {
        others = answered ?? others;
        answered = null;
        tell();
      }, ANSWER_MS);
    },
    wrote: (revision) => say({ kind: "wrote", from: id, revision }),
    leave() {
      say({ kind: "bye", from: id });
      channel.onmessage = null;
      channel.close();
    },
  };
}
