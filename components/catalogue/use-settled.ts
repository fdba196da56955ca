"use client";

import { useEffect, useState } from "react";

const pauseMs = 200;

/** A value once it has stopped changing: one question per word typed, not one per letter. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
