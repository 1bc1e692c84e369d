/** A sequence with everything in its place, in px from the top left corner. */
import type { Branch, Frame, Message, Participant, SequenceNote } from './sequence.ts';
import type { Box, PlacedLabel } from './picture.ts';

export interface PlacedParticipant {
  readonly participant: Participant;
  /** Its name, broken. */
  readonly lines: readonly string[];
  /** Box at the top, and again at the foot. */
  readonly head: Box;
  readonly foot: Box;
  /** Place of its lifeline, and the parts of it that no words stand on, from top to bottom. */
  readonly x: number;
  readonly life: readonly (readonly [from: number, to: number])[];
}

export interface PlacedMessage {
  readonly kind: 'message';
  readonly message: Message;
  /** Places of the two lifelines. */
  readonly from: number;
  readonly to: number;
  /** Height of the line; of one to itself, of its way out. */
  readonly y: number;
  /** Height of the arrowhead: that of the line, or of the way back. */
  readonly end: number;
  /** Radius of the circle with its number, on the lifeline that it starts from. */
  readonly radius: number;
  readonly label: PlacedLabel;
}

export interface PlacedNote {
  readonly kind: 'note';
  readonly note: SequenceNote;
  readonly label: PlacedLabel;
}

export interface PlacedBranch {
  readonly branch: Branch;
  /** Its condition. */
  readonly label: PlacedLabel;
  /** Height of the line above it. */
  readonly y: number;
  readonly items: readonly PlacedItem[];
}

export interface PlacedFrame {
  readonly kind: 'frame';
  readonly frame: Frame;
  readonly box: Box;
  /** Box of the word in its corner. */
  readonly tab: Box;
  readonly branches: readonly PlacedBranch[];
}

export type PlacedItem = PlacedMessage | PlacedNote | PlacedFrame;

export interface SequencePicture {
  readonly width: number;
  readonly height: number;
  readonly participants: readonly PlacedParticipant[];
  readonly items: readonly PlacedItem[];
}

/** The word in the corner of a frame. */
export const TAB_WORDS: Readonly<Record<Frame['kind'], string>> = { alternatives: 'either', loop: 'again' };

/** Sizes that layout and drawing agree on. A message to itself goes out so far and comes back; a cross is so large. */
export const SELF = { width: 36, height: 22 } as const;
export const CROSS = { half: 4.5, before: 14 } as const;
