//! The tables of the overview.

use super::{Export, Order};
use crate::analysis::saturation::InterviewOrder;
use crate::cli::console::{Console, Done};
use crate::error::Result;
use crate::project::Project;
use crate::project::export::overview::OverviewRequest;
use crate::project::matrix::Topics;
use crate::project::saturation::CodesOf;

impl Export {
    /// Writes how far each interview is coded.
    pub(super) fn interviews(&self, console: &mut Console, project: &Project) -> Done {
        self.overview(console, project, &OverviewRequest::Interviews)
    }

    /// Writes the colours of each theme.
    pub(super) fn colours(&self, console: &mut Console, project: &Project) -> Done {
        self.overview(console, project, &OverviewRequest::Colours(self.topics(project)?))
    }

    /// Writes how many new codes each interview adds.
    pub(super) fn saturation(&self, console: &mut Console, project: &Project) -> Done {
        let theme = self.theme.as_deref().map(|path| project.find_code(path)).transpose()?;
        let (order, among) = (self.interview_order(), CodesOf::theme_or_all(theme));
        self.overview(console, project, &OverviewRequest::Saturation { order, among })
    }

    /// Writes which themes stand together.
    pub(super) fn co_occurrence(&self, console: &mut Console, project: &Project) -> Done {
        let within = self.within.map(Into::into).unwrap_or_default();
        let (topics, query) = (self.topics(project)?, self.query.clone().unwrap_or_default());
        self.overview(console, project, &OverviewRequest::CoOccurrence { topics, within, query })
    }

    fn overview(&self, console: &mut Console, project: &Project, request: &OverviewRequest) -> Done {
        let rows = project.export_overview(request, &self.to, &(console.world.zone)(), self.options(console))?;
        self.counted(console, "rows", "count-rows", rows)
    }

    /// The themes that were named, or all of them.
    pub(super) fn topics(&self, project: &Project) -> Result<Topics> {
        match self.themes.as_slice() {
            [] => Ok(Topics::All),
            named => crate::cli::matrix::topics(project, named),
        }
    }

    /// The order of the interviews.
    pub(super) fn interview_order(&self) -> InterviewOrder {
        match self.order {
            Some(Order::Coded) => InterviewOrder::Coded,
            _ => InterviewOrder::Interviewed,
        }
    }
}
