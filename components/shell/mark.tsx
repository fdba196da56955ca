/** Our own sign: a quay, and water below it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-primary" />
      <path d="M10 6.5v12.25h12.5" fill="none" stroke="#fff" strokeWidth="3.25" strokeLinecap="square" />
      <path
        d="M6.5 25.25c2.4 0 2.4-1.75 4.75-1.75s2.4 1.75 4.75 1.75 2.4-1.75 4.75-1.75 2.4 1.75 4.75 1.75"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        opacity=".75"
      />
    </svg>
  );
}
