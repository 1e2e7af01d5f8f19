import type { Modality } from "../facts.ts";

/** Sentences with the modality of the event whose trigger is named. */
export const modalities: readonly (readonly [sentence: string, trigger: string, modality: Modality])[] = [
  ["Police arrested 12 men on Friday.", "arrested", "asserted"],
  ["Police reportedly arrested 12 men.", "arrested", "asserted"],
  ["Officials said 12 men had been arrested.", "arrested", "asserted"],
  ["The airline will lay off 300 workers.", "lay off", "planned"],
  ["The airline plans to lay off 300 workers.", "lay off", "planned"],
  ["The minister pledged to release 40 prisoners.", "release", "planned"],
  ["The council approved hiring two firms.", "hiring", "planned"],
  ["The rebels demanded the release of 40 prisoners.", "release", "planned"],
  ["The firm is to close 12 shops.", "close", "planned"],
  ["The storm may have killed 30 people.", "killed", "possible"],
  ["He was charged with robbing two banks.", "robbing", "possible"],
  ["If the city closes three schools, parents will protest.", "closes", "possible"],
  ["The clinics are expected to treat 900 patients.", "treat", "possible"],
  ["Police did not arrest the 12 men.", "arrest", "denied"],
  ["The guards failed to stop the gang and nobody was arrested.", "arrested", "denied"],
  ["The rebels denied killing 40 farmers.", "killing", "denied"],
  ["The pilot landed without killing anyone.", "killing", "denied"],
  ["There were no injuries.", "injuries", "denied"],
  ["The law would have closed 30 clinics.", "closed", "denied"],
];
