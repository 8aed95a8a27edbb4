/** The user pressed Stop: the job was dropped and changed nothing. */
export class Stopped extends Error {
  override name = "Stopped";
}
