/** A workbook that travels inside the script, as a `data:` address. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
