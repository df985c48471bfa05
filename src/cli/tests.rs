//! The commands of the command line, told as a person types them.


