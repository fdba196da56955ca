import { cn } from "./cn";

type AvatarProps = { name: string; shape?: "circle" | "square"; className?: string };

/** The first letter of each of the first two words; one character for names in Chinese. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? "");
  return /\p{Script=Han}/u.test(name) ? (letters[0] ?? "") : letters.join("").toUpperCase();
}

/** Decoration beside a name that is also written out. */
export function Avatar({ name, shape = "circle", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-slot="avatar"
      className={cn(
        "grid size-5 shrink-0 select-none place-items-center bg-foreground font-medium text-[9px] text-background leading-none",
        shape === "circle" ? "rounded-full" : "rounded-sm",
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
