[Exposed=*, Import="env_old", SameAs="emv"]
namespace more {};
