/** Everything that a plugin of ABI 0.2.0 exports: `export * from` this in the plugin's entry file. */
// Generated from spec/ by `npm run generate`: do not edit.

export {
  proxy_validate_configuration,
  proxy_on_request_metadata,
  proxy_on_response_metadata,
} from "../callbacks";
