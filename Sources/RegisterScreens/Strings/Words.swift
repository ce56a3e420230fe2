/// What people read: the string catalogue of the screens and of the command line.
///
/// Each concept has a file that extends this; a wording has both languages, or it does not compile.
public enum Words {}
