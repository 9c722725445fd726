import type { LucideIcon } from "lucide-react";
import type { Ref } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";

interface Props {
  readonly does:
    | "promise.log.add"
    | "promise.edit"
    | "promise.duplicate"
    | "promise.remove"
    | "followUp.text.edit"
    | "followUp.text.copy"
    | "followUp.text.reset";
  /** Of the promise or text that it stands at. */
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of which there is one at each promise or text: whoever does not see where it stands hears of which it is. */
export function NamedButton({ does, name, Icon, onClick, disabled = false, ref }: Props) {
  const text = useText();
  return (
    <button
      ref={ref}
      type="button"
      className={controls.button}
      aria-label={text(`${does}.what`, { name })}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
      {text(does)}
    </button>
  );
}
