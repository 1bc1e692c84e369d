/** Own values in the address and on this device. A device that keeps nothing (private windows) is no error. */
import { addressed, main, setAddress } from './page.ts';

const key = `portolan.values.${main?.dataset.sheet}`;

/** What the device has comes into the address, unless the address says something itself. */
export function recallOwn(): void {
  if (addressed('own') !== null) return;
  onDevice((device) => {
    const kept = device.getItem(key);
    // It was written by this page, but what is there now may be anything.
    if (kept && /^[a-z0-9./:,-]+$/.test(kept)) setAddress('own', kept);
  });
}

export function keepOwn(text: string): void {
  if (text === '') return forgetOwn();
  setAddress('own', text);
  onDevice((device) => device.setItem(key, text));
}

export function forgetOwn(): void {
  setAddress('own', null);
  onDevice((device) => device.removeItem(key));
}

function onDevice(act: (device: Storage) => void): void {
  try {
    act(localStorage);
  } catch {
    // The address keeps the values all the same.
  }
}
