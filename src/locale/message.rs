//! Every message the product can say, with the variables each needs. `tests/locales.rs` holds
//! this list, the Fluent files of every language and the code that says them together.

use fluent::FluentArgs;

macro_rules! messages {
    ($( $(#[$section:meta])* $name:ident $({ $($field:ident : $kind:ty),+ $(,)? })? = $key:literal, )+) => {
        /// A message and its variables.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs, reason = "the English file says what each message is")]
        pub enum Message {
            $( $(#[$section])* $name $({ $($field: $kind),+ })?, )+
        }

        impl Message {
            /// The key in the Fluent files.
            #[must_use]
            pub const fn key(&self) -> &'static str {
                match self { $( Self::$name { .. } => $key, )+ }
            }

            /// Each message's name in code, its key, and the names of its variables.
            pub const TABLE: &'static [(&'static str, &'static str, &'static [&'static str])] = &[
                $( (stringify!($name), $key, &[$($(stringify!($field)),+)?]), )+
            ];

            pub(super) fn put_args(&self, args: &mut FluentArgs<'_>) {
                match self {
                    $( Self::$name $({ $($field),+ })? => {
                        $( $( args.set(stringify!($field), $field.clone()); )+ )?
                    } )+
                }
                let _ = args;
            }

            /// One of each, with variables at their defaults, so that a test can say them all.
            #[must_use]
            pub fn samples() -> Vec<Self> {
                vec![$( Self::$name $({ $($field: <$kind>::default()),+ })?, )+]
            }
        }
    };
}

messages! {
    // kiosk.ftl
    Continue = "continue",

    // card.ftl
    CardTitle = "card-title",
    CardAbhaNumber = "card-abha-number",
    CardAbhaAddress = "card-abha-address",
    CardDateOfBirth = "card-date-of-birth",
    CardYearOfBirth = "card-year-of-birth",
    CardGender = "card-gender",
    CardGenderFemale = "card-gender-female",
    CardGenderMale = "card-gender-male",
    CardGenderOther = "card-gender-other",
    CardMobile = "card-mobile",
    CardAddress = "card-address",
    CardHelpline = "card-helpline",
    CardNote = "card-note",
    CardCutAndFold = "card-cut-and-fold",
    CardPhotoAlternative = "card-photo-alternative",
    CardQrAlternative = "card-qr-alternative",
}
